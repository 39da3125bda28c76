// Users import sub-paths; jsii knows namespaces of one package. In API.md, which jsii-docgen writes,
//   import { aws } from 'cdk-trusted-workflows'  new aws.TrustedRole(...)
// becomes what compiles:
//   import { TrustedRole } from 'cdk-trusted-workflows/aws'  new TrustedRole(...)
const fs = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const { name, exports: subPaths } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
/** `./azure-application` -> `azureApplication`, the namespace in `src/index.ts`. */
const namespaces = new Map(Object.keys(subPaths).map((subPath) => [
  subPath.slice(2).replace(/-(\w)/g, (_, letter) => letter.toUpperCase()), `${name}/${subPath.slice(2)}`,
]));
const IMPORT = new RegExp(`^import \\{ (\\w+) \\} from '${name}'\\n([^\`]*)`, 'gm');

/** The text of API.md with the imports that users write. Text that has them stays as it is. */
function withSubPaths(text) {
  return text.replace(IMPORT, (block, namespace, code) => {
    const specifier = namespaces.get(namespace);
    if (specifier === undefined) return block;
    const [, type] = new RegExp(`\\b${namespace}\\.(\\w+)`).exec(code) ?? [];
    if (type === undefined) throw new Error(`api-imports: nothing of ${namespace} in\n${block}`);
    return `import { ${type} } from '${specifier}'\n${code.replaceAll(`${namespace}.${type}`, type)}`;
  });
}

module.exports = { withSubPaths };

if (require.main === module) {
  const file = path.join(ROOT, 'API.md');
  fs.writeFileSync(file, withSubPaths(fs.readFileSync(file, 'utf8')));
}
