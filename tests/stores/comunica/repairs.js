// Two faults of Comunica 4.5.0 that saved queries meet everywhere; 5.3.0 still has the first.
"use strict";

const { SortIterator } = require("@comunica/actor-query-operation-orderby/lib/SortIterator");
const { ActorRdfJoinMultiBind } = require("@comunica/actor-rdf-join-inner-multi-bind");

// ORDER BY sorts once for each key, the last key first. That asks for a stable sort, and its own is none: of rows with
// an equal key it loses the order, so that only the first key counts.
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

// A join puts a row's values into the pattern to be joined, but leaves out some places, as inside NOT EXISTS. Rows of the
// pattern that then do not agree with the row become `undefined` rows, on which it ends ("Cannot read properties of
// undefined (reading 'has')"); they are none.
const { createBindStream } = ActorRdfJoinMultiBind;
ActorRdfJoinMultiBind.createBindStream = (order, rows, patterns, ask, ...settings) => {
  const agreeing = async (bound, row) => (await ask(bound, row)).filter((found) => found.merge(row) !== undefined);
  return createBindStream.call(ActorRdfJoinMultiBind, order, rows, patterns, agreeing, ...settings);
};
