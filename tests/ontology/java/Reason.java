// Answers questions about ontologies by OWLAPI (profiles) and HermiT (everything else), many in one process:
//
//     java -cp 'jars/*' Reason.java < questions > answers
//
// A question is a line: its name, the verb and one or two files, separated by tabs. An answer is a line: the name of the
// question and its parts, separated by tabs. A question may have several answers or none.
//
//     NAME load FILE                  no answer; files read later may import it by its IRI, nothing comes from the network
//     NAME profile FILE               one answer per violation: the profile (DL, RL), its kind, what offends, in which axiom
//     NAME consistent FILE            true or false
//     NAME unsatisfiable FILE         one answer per class that can have no instance; the file must be consistent
//     NAME entails FILE FILE          one answer per axiom of the second file, with what it imports: it, and true or false

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLException;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

public class Reason {
    static final OWLOntologyManager MANAGER = OWLManager.createOWLOntologyManager();
    static final Map<String, OWLOntology> LOADED = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // what the libraries say is no answer
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] words = line.split("\t");
            for (String answer : answer(words)) answers.println(words[0] + "\t" + answer);
        }
    }

    static List<String> answer(String[] words) throws OWLException {
        OWLOntology ontology = load(words[2]);
        switch (words[1]) {
            case "load":
                return List.of();
            case "profile":
                List<String> found = violations("DL", Profiles.OWL2_DL, ontology);
                found.addAll(violations("RL", Profiles.OWL2_RL, ontology));
                return found;
            case "consistent":
                return List.of(String.valueOf(reasoner(ontology).isConsistent()));
            case "unsatisfiable":
                return reasoner(ontology).getUnsatisfiableClasses().entities()
                        .filter(one -> !one.isOWLNothing()).map(one -> one.getIRI().toString()).sorted()
                        .collect(Collectors.toList());
            case "entails":
                return entailed(ontology, load(words[3]));
            default:
                throw new IllegalArgumentException(words[1]);
        }
    }

    static OWLOntology load(String file) throws OWLException {
        if (!LOADED.containsKey(file)) LOADED.put(file, MANAGER.loadOntologyFromOntologyDocument(new File(file)));
        return LOADED.get(file);
    }

    static OWLReasoner reasoner(OWLOntology ontology) {
        return new ReasonerFactory().createNonBufferingReasoner(ontology);
    }

    static List<String> violations(String name, Profiles profile, OWLOntology ontology) {
        Set<String> found = new TreeSet<>();
        for (OWLProfileViolation one : profile.checkOntology(ontology).getViolations()) {
            found.add(String.join("\t", name, one.getClass().getSimpleName(), offender(one), axiom(one)));
        }
        return new ArrayList<>(found);
    }

    static String offender(OWLProfileViolation violation) {
        try {
            return plain(violation.getExpression());
        } catch (IllegalStateException none) {
            return "";
        }
    }

    static String axiom(OWLProfileViolation violation) {
        try {
            return plain(violation.getAxiom());
        } catch (IllegalStateException none) { // it concerns the ontology as a whole
            return "";
        }
    }

    static List<String> entailed(OWLOntology premises, OWLOntology conclusions) {
        OWLReasoner reasoner = reasoner(premises);
        return conclusions.logicalAxioms()
                .map(axiom -> plain(axiom) + "\t" + reasoner.isEntailed(axiom)).sorted()
                .collect(Collectors.toList());
    }

    static String plain(Object shown) {
        return String.valueOf(shown).replaceAll("\\s+", " ");
    }
}
