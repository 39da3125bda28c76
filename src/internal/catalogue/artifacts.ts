import { AWS } from '../commands/aws';
import { command } from '../commands/command';
import { GCLOUD } from '../commands/gcloud';
import { entry, show } from '../errors';
import { nearest } from '../nearest';

const AS_WRITTEN = 'the file as the tool wrote it: `cdk synth`, `cdktf synth`, `terraform show -json`, or the answer of aws, az or gcloud';

/** None of the formats that are read, or a mix of several. `known` are their names. */
export const unknownArtifact = entry('unknown-artifact', (source: string, found: string, known: readonly string[]) => ({
  problem: `${show(source)} is in no format that is read here`,
  got: found,
  allowed: 'one of these, as the tool wrote it, in JSON or YAML',
  remedies: known,
}));

/** Known, and not read: another form of it is. */
export const artifactNotConverted = entry('artifact-not-converted', (source: string, found: string, converter: string) => ({
  problem: `${show(source)} is ${found}, which is not read here`,
  got: found,
  allowed: 'the JSON that the tool itself makes of it, in which everything is evaluated',
  remedies: [converter],
}));

/** The right format, with something in it that the format does not have. */
export const malformedArtifact = entry('malformed-artifact', (place: string, got: unknown, allowed: string) => ({
  problem: `${show(place)} cannot be read`,
  got: show(got),
  allowed,
  remedies: [AS_WRITTEN],
}));

/** Nothing that an engine writes is this deep; a reader could run out of stack. */
export const artifactTooDeep = entry('artifact-too-deep', (place: string, most: number) => ({
  problem: `${show(place)} is nested too deep`,
  got: `more than ${most} levels`,
  allowed: `at most ${most} levels`,
  remedies: [AS_WRITTEN],
}));

/** More than is read in a second, as the file stands or once its functions and aliases are expanded. */
export const artifactTooLarge = entry('artifact-too-large', (source: string, what: string, most: number, remedy: string) => ({
  problem: `${show(source)} is too large`,
  got: `more than ${most.toLocaleString('en-US')} ${what}`,
  allowed: `at most ${most.toLocaleString('en-US')} ${what}`,
  remedies: [remedy],
}));

/** Readers differ in which of two they take: what is checked here would not be what is deployed. */
export const duplicateKey = entry('duplicate-key', (place: string, key: string) => ({
  problem: `${show(place)} has the key ${show(key)} twice in one object: one reader takes the first, another the last`,
  got: show(key),
  allowed: 'each key once',
  remedies: ['one of the two; or both as a list, where the format takes one'],
}));

/** Text that was not UTF-8 before it was text here. */
export const notUtf8 = entry('not-utf8', (source: string, what: string) => ({
  problem: `${show(source)} is not text in UTF-8`,
  got: what,
  allowed: 'UTF-8, with or without a byte order mark',
  remedies: ['the same file as UTF-8; in PowerShell: COMMAND | Out-File -Encoding utf8 FILE'],
}));

/** A file that looks like JSON and is not. */
export const notJson = entry('not-json', (path: string, why: string) => ({
  problem: `a file is not JSON: ${show(why)}`,
  got: show(path),
  allowed: 'JSON, or YAML',
  remedies: [AS_WRITTEN],
}));

/** A file that is neither JSON nor YAML, or YAML that not all readers understand alike. */
export const notYaml = entry('not-yaml', (place: string, why: string) => ({
  problem: `a file cannot be read as YAML: ${show(why)}`,
  got: show(place),
  allowed: 'JSON, YAML, or one CEL condition',
  remedies: [AS_WRITTEN],
}));

/** A part of a list, or of a plan: what is missing may trust anybody. */
export const incompleteArtifact = entry('incomplete-artifact', (place: string, why: string, remedy: string) => ({
  problem: `${show(place)} is not complete: ${why}`,
  got: why,
  allowed: 'the whole answer, since what is missing may trust anybody',
  remedies: [remedy],
}));

/** gcloud prints a policy without the name of what it is attached to. */
export const policyWithoutResource = entry('policy-without-resource', (source: string) => ({
  problem: `${show(source)} is an allow policy that does not say what it is attached to`,
  got: 'an object with "bindings"',
  allowed: 'a file named after the resource, or {"resource": NAME, "policy": POLICY}',
  remedies: [
    `${command(GCLOUD.accountPolicy, { 'email': 'EMAIL', '--format': 'json' }).shell} > EMAIL.json`,
    `${command(GCLOUD.projectPolicy, { 'project': 'PROJECT', '--format': 'json' }).shell} > projects/PROJECT.json`,
    'echo \'{"resource": "//iam.googleapis.com/projects/-/serviceAccounts/EMAIL", "policy": POLICY}\' > policy.json',
  ],
}));

/** CloudFormation rewrites the template before it creates anything: what was synthesized is not what will be. */
export const templateNotFinal = entry('template-not-final', (place: string, what: string) => ({
  problem: `${show(place)}: CloudFormation rewrites this template before it creates anything, so resources may be missing here`,
  got: what,
  allowed: 'a template without macros of your own and without loops over resources',
  remedies: [`the processed template: ${command(AWS.getTemplate, { '--stack-name': 'NAME', '--template-stage': 'Processed', '--query': 'TemplateBody' }).shell}`],
}));

/** Something other than the address of a value where one is put into Terraform text. */
export const malformedTerraformReference = entry('malformed-terraform-reference', (reference: string) => ({
  problem: 'this is not a reference to a value of a Terraform configuration',
  got: show(reference),
  allowed: 'an address such as google_project.this.number or var.names["a"], or an unresolved cdktf value',
  remedies: ['${resource.attribute}, from the construct of the resource'],
}));

/** A value for a parameter that no file has: it would change nothing, in silence. */
export const unknownParameter = entry('unknown-parameter', (name: string, known: readonly string[]) => ({
  problem: `no file has a parameter or variable ${show(name)}`,
  got: show(name),
  allowed: known.length === 0 ? 'none: the files leave nothing to a deployment' : known.map(show).join(', '),
  remedies: known.length === 0 ? ['no --parameter'] : [`--parameter ${nearest(name, known) ?? known[0]}=VALUE`, '--parameter STACK:NAME=VALUE, for the one of one stack'],
}));

/** A value that the engine would refuse at the deployment, or take for something else. */
export const malformedParameter = entry('malformed-parameter', (name: string, value: string, takes: string) => ({
  problem: `the parameter ${show(name)} takes no such value`,
  got: show(value),
  allowed: takes,
  remedies: [`--parameter ${name}=VALUE, as the deployment is given it`],
}));
