/** Endings of files that may hold trust: what is read, and what its own tool turns into what is read. READMEs, images and programs have others. */
const MAY_HOLD_TRUST = /\.(?:json|ya?ml|template|tf|tofu|tfstate|tfplan|bicep|cel)$/i;
/** Folders of code of others, and of tools. */
const OF_OTHERS = /^(?:\..*|node_modules)$/;
/** What CDK copies as it is: named after its hash. */
const CDK_ASSET = /^(?:asset\.|bundling-temp-)[0-9a-f]{64}(?:\.|$|-)/;
/** What a stack of cdktf is synthesized into; its assets lie beside it. */
const CDKTF_STACK = /^cdk\.tf(?:\.json)?$/;

/** Whether a file may hold trust, by its name. Which of these do is found by their content. */
export const mayHoldTrust = (name: string) => !name.startsWith('.') && MAY_HOLD_TRUST.test(name);

/** Whether a name has no ending at all: only the beginning of such a file tells whether it may hold trust. */
export const hasNoEnding = (name: string) => !name.includes('.');

/** Characters of such a file that are looked at: behind a licence in comments, too. */
export const HEAD = 16 * 1024;
const BEFORE = String.raw`(?:\s|#[^\n]*\n|%[^\n]*\n|---[^\n]*\n)*`;
/** Keys with which templates in YAML, objects of Kubernetes and what clouds answer begin. */
const KEYS = [
  'AWSTemplateFormatVersion', 'Conditions', 'Description', 'Globals', 'Mappings', 'Metadata', 'Outputs', 'Parameters', 'Resources', 'Rules', 'Transform', 'Role', 'Roles', 'Version', 'Statement',
  'apiVersion', 'kind', 'metadata', 'spec', 'items', 'bindings', 'etag', 'name', 'displayName', 'issuer', 'value', 'resource', 'provider', 'data', 'terraform',
];
const BEGINS_TRUST = new RegExp(`^\\uFEFF?${BEFORE}(?:[{[]|(?:- )?["']?(?:${KEYS.join('|')})["']?\\s*[:{]|(?:resource|data|provider|terraform)\\s)`);

/** Whether a file without an ending may hold trust, by its first characters. */
export const beginsTrust = (head: string) => BEGINS_TRUST.test(head);

/** Whether a name is that of a file or folder that is deployed as it is. */
export const isAsset = (name: string) => CDK_ASSET.test(name);

/** Whether a folder, found beside others, holds code or files that are deployed, among which templates of others may lie. */
export function isPassedOver(folder: string, beside: readonly string[]): boolean {
  return OF_OTHERS.test(folder) || isAsset(folder) || (folder === 'assets' && beside.some((name) => CDKTF_STACK.test(name)));
}
