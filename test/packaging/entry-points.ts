import { Consumer } from './consumer';

/** `aws` -> `cdk-trusted-workflows/aws`, `.` -> the package itself. */
export function specifier(entryPoint: string): string {
  return entryPoint === '.' ? 'cdk-trusted-workflows' : `cdk-trusted-workflows/${entryPoint}`;
}

/** A program for each entry point that imports all of it. */
export function programsOf(entryPoints: string[]): Record<string, string> {
  return Object.fromEntries(entryPoints.map((entryPoint) => [
    `${entryPoint === '.' ? 'root' : entryPoint}.ts`, `import * as api from '${specifier(entryPoint)}';\nexport const names: string[] = Object.keys(api);\n`,
  ]));
}

/** The names that an entry point gives to CommonJS. */
export function commonJsNames(consumer: Consumer, entryPoint: string): string[] {
  return consumer.json('names.cjs', `console.log(JSON.stringify(Object.keys(require('${specifier(entryPoint)}')).sort()))`);
}

/** The named exports that an entry point gives to ESM. */
export function esmNames(consumer: Consumer, entryPoint: string): string[] {
  return consumer.json('names.mjs', [
    `import * as all from '${specifier(entryPoint)}';`,
    'console.log(JSON.stringify(Object.keys(all).filter((name) => !["default", "module.exports", "__esModule"].includes(name)).sort()));',
  ].join('\n'));
}

/** The packages that a `require` loads. */
export function loadedPackages(consumer: Consumer, entryPoint: string): string[] {
  return consumer.json('loaded.cjs', [
    `require('${specifier(entryPoint)}');`,
    'const files = Object.keys(require.cache).filter((file) => file.includes("/node_modules/"));',
    'const names = files.map((file) => file.split("/node_modules/").at(-1).match(/^(@[^/]+\\/)?[^/]+/)[0]);',
    'console.log(JSON.stringify([...new Set(names)].sort()));',
  ].join('\n'));
}
