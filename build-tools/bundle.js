// Puts the compiled modules of lib together: one file for each entry point, and files for what entry points share. Loading some 700 small
// modules costs several times as much as what is in them. Declarations stay as they are: they are read once, by compilers.
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const ROOT = path.join(__dirname, '..');
const LIB = path.join(ROOT, 'lib');
const { main, bin, exports: subPaths } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Files that users load: those of the sub-paths, the command, and what jsii takes for the package. */
function entryPoints() {
  const given = Object.values(subPaths).map((target) => target.default ?? target).filter((file) => file.endsWith('.js'));
  return [...new Set([...given, ...Object.values(bin), main, 'lib/index.js'].map((file) => path.join(ROOT, file)))];
}

/** esbuild shares modules between files of ESM alone, and asks for what is outside through a function of its own. */
const OUTSIDE = /\(0, \w+\.__require\)\(|\b__require\(/g;

/** Node's loader of ESM reads the names of a CommonJS module from its text. */
function withNames(code, names) {
  return `${code}\nmodule.exports = module.exports.default;\n0 && (module.exports = { ${names.join(', ')} });\n`;
}

async function commonJs({ path: file, text }, names) {
  const { code } = await esbuild.transform(text, { format: 'cjs', platform: 'node', target: 'node20' });
  const plain = code.replace(OUTSIDE, 'require(');
  return { file, code: names.has(file) ? withNames(plain, names.get(file)) : plain };
}

/** The names of an entry point, from the module itself. The command has none: it runs when it is loaded. */
function namesOf(file) {
  return Object.values(bin).some((command) => path.join(ROOT, command) === file) ? [] : Object.keys(require(file)).filter((name) => name !== 'default');
}

function removeModules(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) removeModules(file);
    else if (file.endsWith('.js')) fs.rmSync(file);
  }
}

async function bundle() {
  const entries = entryPoints();
  const names = new Map(entries.map((file) => [file, namesOf(file)]));
  const { outputFiles } = await esbuild.build({
    entryPoints: entries, outdir: LIB, outbase: LIB, chunkNames: 'shared/[hash]', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', write: false,
  });
  const files = await Promise.all(outputFiles.map((output) => commonJs(output, names)));
  removeModules(LIB);
  for (const { file, code } of files) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, code);
  }
}

bundle();
