import { has, JsonObject } from './format';
import { artifactNotConverted } from '../../internal/catalogue/artifacts';
import { AZ } from '../../internal/commands/az';
import { command } from '../../internal/commands/command';
import { Place } from '../json';

const PLAN = 'terraform plan -out plan.tfplan && terraform show -json plan.tfplan';

/** Blank lines and comments in front of the first block. Behind it, and in the middle of YAML, the same words are something else: code in a template, say. */
const IN_FRONT = String.raw`^(?:\s|#[^\n]*\n|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*`;
const BLOCKS = 'resource|data|module|provider|variable|output|terraform|locals|import|moved|removed|check|ephemeral';

/** Known texts that are not read, by what they look like, and the command that makes of them what is. */
const TEXTS: readonly { readonly form: RegExp; readonly file?: RegExp; readonly what: string; readonly command: string }[] = [
  {
    form: new RegExp(String.raw`${IN_FRONT}(?:${BLOCKS})(?:[ \t]+"[^"\n]*"){0,2}[ \t]*\{`),
    file: /\.(?:tf|hcl|tfvars)$/i,
    what: 'a configuration in the language of Terraform (HCL)',
    command: PLAN,
  },
  { form: /^PK\u0003\u0004/, file: /\.tfplan$/i, what: 'a plan in the binary form of Terraform', command: 'terraform show -json plan.tfplan' },
  { form: /^(?:resource|param|module|var)[ \t]+\w+[ \t]+(?:'|string|object|array|bool|int|=)/m, file: /\.bicep(?:param)?$/i, what: 'a Bicep file', command: command(AZ.buildBicep, { '--file': 'main.bicep' }).shell },
];

/** Output for people, which leaves out what matters: the same command prints JSON. */
const PRINTED: typeof TEXTS = [
  {
    form: /^(?:Audiences?|Issuer|Subject)[ \t]+:[ \t]/m,
    what: 'what PowerShell prints for people',
    command: 'the same command | ConvertTo-Json -Depth 5',
  },
  { form: /^\w+(?: {2,}\w+)+[ \t]*\r?\n-+(?: {2,}-+)+[ \t]*\r?$/m, what: 'a table that is printed for people', command: 'the same command, with its output as JSON' },
  {
    form: /^Note: The result may contain false positive predictions|^Resource and property changes are indicated with these symbols/m,
    what: 'what a what-if of Azure prints',
    command: command(AZ.buildBicep, { '--file': 'main.bicep' }).shell,
  },
];

/** Throws for a text in a form that a tool of its own turns into one that is read. */
export function refuseOtherTexts(text: string, path: string): void {
  const found = [...TEXTS, ...PRINTED].find(({ form, file }) => file?.test(path) || form.test(text));
  if (found) throw artifactNotConverted(path, found.what, found.command);
}

/** A known object that is not read, by its keys, and the command that makes of it what is. */
interface OtherForm {
  readonly keys: readonly string[];
  readonly also?: (json: JsonObject) => boolean;
  readonly what: string;
  readonly command: string;
}

const OBJECTS: readonly OtherForm[] = [
  { keys: ['version', 'lineage', 'serial'], what: 'a state in the form in which Terraform stores it', command: 'terraform show -json' },
  { keys: ['service', 'provider'], what: 'a configuration of the Serverless Framework', command: 'serverless package, and .serverless/cloudformation-template-update-stack.json' },
  { keys: ['OrganizationBindings', 'Resources'], what: 'a template of org-formation', command: 'npx org-formation print-stacks' },
  {
    keys: ['AWSTemplateFormatVersion'],
    also: ({ AWSTemplateFormatVersion: version }) => typeof version === 'string' && version.endsWith('-OC'),
    what: 'a template of org-formation',
    command: 'npx org-formation print-stacks',
  },
  { keys: ['status', 'changes'], what: 'what a what-if of Azure answers', command: command(AZ.buildBicep, { '--file': 'main.bicep' }).shell },
  { keys: ['config', 'steps'], what: 'a preview of Pulumi', command: 'pulumi stack export' },
  { keys: ['apiVersion', 'kind', 'spec'], also: ({ kind }) => kind === 'Composition', what: 'a Composition of Crossplane', command: 'kubectl get managed -o yaml' },
];

/** Throws for an object in a form that a tool of its own turns into one that is read: `terraform show` knows what the fields of a stored state mean. */
export function refuseOtherForms(json: JsonObject, place: Place): void {
  const found = OBJECTS.find(({ keys, also }) => has(json, ...keys) && (also?.(json) ?? true));
  if (found) throw artifactNotConverted(place.source, found.what, found.command);
}
