// Faults of Comunica 4.5.0 that the saved queries meet, and what its joins cost when the data are in memory.
"use strict";

const { CountAggregator } = require("@comunica/actor-bindings-aggregator-factory-count");
const { SortIterator } = require("@comunica/actor-query-operation-orderby/lib/SortIterator");
const { ActorRdfJoinMultiBind } = require("@comunica/actor-rdf-join-inner-multi-bind");
const { ActorRdfJoinMultiSmallest } = require("@comunica/actor-rdf-join-inner-multi-smallest");
const { ActorRdfJoinOptionalBind } = require("@comunica/actor-rdf-join-optional-bind");
const { ActorRdfJoin } = require("@comunica/bus-rdf-join");
const materializing = require("@comunica/utils-query-operation/lib/MaterializeBindings");
const { Factory } = require("sparqlalgebrajs");

// ORDER BY sorts once for each key, the last key first. That asks for a stable sort, and its own is none: of rows with
// an equal key it loses the order, so that only the first key counts. Seen in every query with several keys; 5.3.0 too.
SortIterator.prototype._read = function read(_count, done) {
  for (let item = this.source.read(); item !== null; item = this.source.read()) {
    this.sorted.push(item);
  }
  done();
};
SortIterator.prototype._flush = function flush(done) {
  for (const item of this.sorted.sort(this.sort)) {
    this._push(item);
  }
  done();
};

// COUNT counts the rows in which its expression has a value; Comunica's gives nothing once one row has none (topics).
CountAggregator.prototype.safeThrow = () => {};

// A bind join puts a row's values into the pattern to be joined, but leaves out some places. Rows of the pattern that
// then do not agree with the row become `undefined` rows, on which the process ends ("Cannot read properties of
// undefined (reading 'has')": award-presenters, named-recipients); they are none.
const { createBindStream } = ActorRdfJoinMultiBind;
ActorRdfJoinMultiBind.createBindStream = (order, rows, patterns, ask, ...settings) => {
  const agreeing = async (bound, row) => (await ask(bound, row)).filter((found) => found.merge(row) !== undefined);
  return createBindStream.call(ActorRdfJoinMultiBind, order, rows, patterns, agreeing, ...settings);
};

// Among those places is a pattern whose FILTER is an EXISTS and nothing else: it is evaluated whole for each row
// (achievements, inferred-dates). One within an operator is not left out.
const { createFilter } = Factory.prototype;
Factory.prototype.createFilter = function filter(input, condition) {
  const not = (expression) => this.createOperatorExpression("!", [expression]);
  return createFilter.call(this, input, condition.expressionType === "existence" ? not(not(condition)) : condition);
};

// Putting a row into a pattern with a FILTER joins that pattern with one VALUES for each variable of the row, whether
// the pattern names it or not: some twenty nested joins for each row and label, so that awards-by-authority takes many
// times longer. Variables that the pattern does not name change nothing there, and the bind join adds them afterwards.
const { materializeOperation } = materializing;
materializing.materializeOperation = (operation, row, ...settings) => {
  const named = variablesOf(operation, new Set());
  return materializeOperation(operation, row.filter((_value, variable) => named.has(variable.value)), ...settings);
};

/** Returns the names of all variables in a part of a query, whose metadata are its sources. */
function variablesOf(part, names) {
  if (part.termType === "Variable") {
    names.add(part.value);
  } else if (part.termType !== "NamedNode" && part.termType !== "Literal") {
    for (const [key, inner] of Object.entries(part)) {
      if (key !== "metadata" && inner !== null && typeof inner === "object") {
        variablesOf(inner, names);
      }
    }
  }
  return names;
}

// No fault, but its guesses are made for servers on the network. It multiplies sizes by a share of 1 that falls with
// each pattern, so that a join of several seems to give no row, and then prefers to ask once more for each row of it.
// In memory a row of a bind join costs as much as very many of a hash join (measured with 50, 500 and 2000, the best).
const ROW_OF_BIND = 2000;
const size = (metadata) => metadata.cardinality.value;

const { constructResultMetadata } = ActorRdfJoin.prototype;
ActorRdfJoin.prototype.constructResultMetadata = function sized(entries, found, context, known = {}, optional = false) {
  const value = optional ? size(found[0]) : Math.min(...found.map(size));
  const guessed = { cardinality: { type: "estimate", value }, ...known };
  return constructResultMetadata.call(this, entries, found, context, guessed, optional);
};

costs(ActorRdfJoinMultiBind, ({ entriesSorted: [first, ...others] }) => {
  return ROW_OF_BIND * size(first.metadata) * others.length;
});
costs(ActorRdfJoinOptionalBind, ({ metadatas }) => ROW_OF_BIND * size(metadatas[0]));
costs(ActorRdfJoinMultiSmallest, ({ metadatas }) => metadatas.map(size).reduce((sum, each) => sum + each, 0));

/** Tells for a kind of join how many rows it touches. */
function costs(actor, touched) {
  const { getJoinCoefficients } = actor.prototype;
  actor.prototype.getJoinCoefficients = async function coefficients(action, found) {
    const test = await getJoinCoefficients.call(this, action, found);
    if (!test.isFailed()) {
      test.get().iterations = touched(test.getSideData());
    }
    return test;
  };
}
