"""Completion in bash, zsh and fish: click's machinery, with values that the line can be sent off with.

click's own scripts split values at blanks in bash and know neither quotes nor the colons at which bash breaks words.
"""

from __future__ import annotations

import os
import re
from os.path import commonprefix

from click.shell_completion import CompletionItem, ShellComplete, add_completion_class

from chithi.commands._words import Word, read_word, split_line, write_in_bash
from chithi.messages.errors import ChithiError
from chithi.vietnamese.letters import fold

# %(…)s is filled in by click: the name of the function, of the variable and of the program.
_BASH = """\
%(complete_func)s() {
    local line kind value
    COMPREPLY=()
    while IFS=$'\\t' read -r kind value; do
        case $kind in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain) COMPREPLY+=("$value") ;;
        esac
    done < <(COMP_TEXT="${COMP_LINE:0:COMP_POINT}" COMP_WORD="$2" %(complete_var)s=bash_complete "$1" 2> /dev/null)
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""
_ZSH = """\
#compdef %(prog_name)s
%(complete_func)s() {
    local kind value told
    local -a values shown
    while IFS=$'\\t' read -r kind value told; do
        case $kind in
            dir) _path_files -/ ;;
            file) _path_files ;;
            plain) values+=("$value"); shown+=("$value${told:+  -- $told}") ;;
        esac
    done < <(COMP_TEXT="${(j: :)words[1,CURRENT]}" %(complete_var)s=zsh_complete ${words[1]} 2> /dev/null)
    (( $#values )) && compadd -U -V chithi -l -d shown -a values
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""
_FISH = """\
function %(complete_func)s
    set -l program (commandline -op)[1]
    for line in (env COMP_TEXT=(commandline -cp | string collect) %(complete_var)s=fish_complete $program 2> /dev/null)
        set -l parts (string split \\t -- $line)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                printf '%%s\\t%%s\\n' $parts[2] "$parts[3]"
        end
    end
end
complete --no-files --command %(prog_name)s --arguments "(%(complete_func)s)"
"""
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*=")


class _Shell(ShellComplete):
    """What the shells have in common: the line up to the cursor comes in COMP_TEXT, items go out a line each."""

    fish = False

    def words(self) -> list[Word]:
        """Return the words from the program on."""
        words = split_line(os.environ.get("COMP_TEXT", ""), self.fish)
        while len(words) > 1 and _ASSIGNMENT.match(words[0].raw):
            words.pop(0)
        return words

    def complete(self) -> str:
        """Return one line per item: its kind, its value and its meaning, tabs between them."""
        *before, last = self.words()
        args = [word.value for word in before[1:]]
        name, equals, typed = last.value.partition("=") if last.value.startswith("--") else ("", "", last.value)
        items = self._items([*args, name] if equals else args, typed if equals else last.value)
        lines = [f"{item.type}\t{typed if equals else last.value}" for item in items if item.type != "plain"]
        plain = [item for item in items if item.type == "plain"]
        return "\n".join([*lines, *self.write(plain, f"{name}{equals}" if equals else "", typed, last)])

    def _items(self, args: list[str], typed: str) -> list[CompletionItem[str]]:
        try:
            return self.get_completions(args, typed)
        except ChithiError:  # a shell is no place for messages
            return []

    def write(self, items: list[CompletionItem[str]], option: str, typed: str, last: Word) -> list[str]:
        """Return the lines of plain items; `option` (`--province=`) stands before the value in the same word."""
        return [f"plain\t{option}{item.value}\t{item.help or ''}" for item in items]


class Bash(_Shell):
    """Bash replaces what stands behind the last blank, colon, equals sign or opening quote: its COMP_WORD."""

    name = "bash"
    source_template = _BASH

    def write(self, items: list[CompletionItem[str]], option: str, typed: str, last: Word) -> list[str]:
        """Return the lines of plain items as they are typed, without what bash keeps of the word."""
        current = os.environ.get("COMP_WORD", "")
        kept = read_word(last.raw[: len(last.raw) - len(current)])
        values = [f"{option}{item.value}" for item in items]
        fitting = [value[len(kept.value) :] for value in values if value.startswith(kept.value)]
        written = [write_in_bash(value, kept.quote) for value in fitting]
        # Bash puts what all have in common in place of what was typed; where that is less, it is kept from doing so.
        if len(written) > 1 and not fold(commonprefix(fitting)).startswith(fold(read_word(current).value)):
            written.append(current)
        return [f"plain\t{value}" for value in written]


class Zsh(_Shell):
    """Zsh quotes what it inserts."""

    name = "zsh"
    source_template = _ZSH


class Fish(_Shell):
    """Fish quotes what it inserts, and passes over what does not begin like the word typed."""

    name = "fish"
    source_template = _FISH
    fish = True

    def write(self, items: list[CompletionItem[str]], option: str, typed: str, last: Word) -> list[str]:
        """Return the lines of plain items; a name typed without accents goes on without them."""
        return [f"plain\t{option}{_go_on(item.value, typed)}\t{item.help or item.value}" for item in items]


def _go_on(value: str, typed: str) -> str:
    folded = fold(typed)
    if value.casefold().startswith(typed.casefold()) or not fold(value).startswith(folded):
        return value
    return typed + fold(value)[len(folded) :]


def register() -> None:
    """Let click use these in place of its own."""
    for shell in (Bash, Zsh, Fish):
        add_completion_class(shell)
