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

/** Throws for a text in a form that a tool of its own turns into one that is read. */
export function refuseOtherTexts(text: string, path: string): void {
  const found = TEXTS.find(({ form, file }) => file?.test(path) || form.test(text));
  if (found) throw artifactNotConverted(path, found.what, found.command);
}

/** Throws for a Terraform state as it is stored: `terraform show` knows what its fields mean. */
export function refuseOtherForms(json: JsonObject, place: Place): void {
  if (has(json, 'version', 'lineage', 'serial')) throw artifactNotConverted(place.source, 'a state in the form in which Terraform stores it', 'terraform show -json');
}
