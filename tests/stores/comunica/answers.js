// Loads a Turtle file once and answers queries until its input ends, in the lines that piped.py describes.
"use strict";

const { writeFile, readFile } = require("node:fs/promises");
const { createInterface } = require("node:readline");
require("./repairs");
const { Logger } = require("@comunica/types");
const { QueryEngine } = require("@comunica/query-sparql-file");
const { storeStream } = require("rdf-store-stream");
const { version } = require("@comunica/query-sparql-file/package.json");

const say = (text) => process.stdout.write(`${text}\n`);
const oneLine = (text) => text.replace(/\s+/gu, " ");

/** Tells on standard error what Comunica logs from warnings upwards, which later is each error in a FILTER. */
class Teller extends Logger {
  trace() {}

  debug() {}

  info() {}

  warn(message) {
    console.error(`warning: ${message}`);
  }

  error(message) {
    console.error(`error: ${message}`);
  }

  fatal(message) {
    console.error(`error: ${message}`);
  }
}

/** Comunica itself reads the file, once, into the store that it uses in memory; queries then ask that store. */
async function loaded(engine, file) {
  const settings = { sources: [{ type: "file", value: file }], log: new Teller() };
  return storeStream(await engine.queryQuads("CONSTRUCT WHERE { ?s ?p ?o }", settings));
}

async function answered(engine, data, query) {
  const result = await engine.query(query, { sources: [data] });
  if (result.resultType === "void") {
    throw new Error("an update");
  }
  if (result.resultType === "quads") {
    return { kind: "triples", text: await written(engine, result, "application/n-triples") };
  }
  // The format knows no "metadata", and strict parsers refuse it.
  const { metadata, ...rest } = JSON.parse(await written(engine, result, "application/sparql-results+json"));
  if (metadata && metadata.httpRequests > 0) {
    throw new Error("it asked the network");
  }
  return { kind: "results", text: JSON.stringify(rest) };
}

async function written(engine, result, form) {
  const parts = [];
  for await (const part of (await engine.resultToString(result, form)).data) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString("utf8");
}

async function reply(engine, data, [query, answer]) {
  try {
    const { kind, text } = await answered(engine, data, await readFile(query, "utf8"));
    await writeFile(answer, text);
    return kind;
  } catch (fault) {
    return `fault ${oneLine(String(fault))}`;
  }
}

async function main(file) {
  const engine = new QueryEngine();
  say(`version ${version}`);
  const data = await loaded(engine, file).catch((fault) => console.error(`error: ${fault}`));
  say("ready");
  for await (const line of createInterface({ input: process.stdin })) {
    say(await reply(engine, data, line.split("\t")));
  }
}

main(process.argv[2]);
