// Loaded with `node --require`: what anybody asks for as `cdktf`, the prebuilt providers too, is its continuation `cdktn`.
const Module = require('node:module');

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.replace(/^cdktf(?=\/|$)/, 'cdktn'), ...rest);
};
