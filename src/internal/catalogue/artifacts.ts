import { entry, show } from '../errors';

const AS_SYNTHESIZED = 'the file as `cdk synth` or `cdktf synth` wrote it: cdk.out/*.template.json, cdktf.out/stacks/*/cdk.tf.json';

/** Neither of the formats that are read, or a mix of them. */
export const unknownArtifact = entry('unknown-artifact', (source: string, found: string) => ({
  problem: `${show(source)} is neither a CloudFormation template nor a Terraform configuration`,
  got: found,
  allowed: 'JSON with "Resources" (CloudFormation), or with "resource", "data", "terraform"... (Terraform)',
  remedies: [AS_SYNTHESIZED],
}));

/** The right format, with something in it that the format does not have. */
export const malformedArtifact = entry('malformed-artifact', (place: string, got: unknown, allowed: string) => ({
  problem: `${show(place)} cannot be read`,
  got: show(got),
  allowed,
  remedies: [AS_SYNTHESIZED],
}));

/** Nothing that an engine writes is this deep; a reader could run out of stack. */
export const artifactTooDeep = entry('artifact-too-deep', (place: string, most: number) => ({
  problem: `${show(place)} is nested too deep`,
  got: `more than ${most} levels`,
  allowed: `at most ${most} levels`,
  remedies: [AS_SYNTHESIZED],
}));

/** CloudFormation rewrites the template before it creates anything: what was synthesized is not what will be. */
export const templateNotFinal = entry('template-not-final', (place: string, what: string) => ({
  problem: `${show(place)}: CloudFormation rewrites this template before it creates anything, so resources may be missing here`,
  got: what,
  allowed: 'a template without macros of your own and without loops over resources',
  remedies: ['the processed template: aws cloudformation get-template --stack-name NAME --template-stage Processed --query TemplateBody'],
}));

/** Something other than the address of a value where one is put into Terraform text. */
export const malformedTerraformReference = entry('malformed-terraform-reference', (reference: string) => ({
  problem: 'this is not a reference to a value of a Terraform configuration',
  got: show(reference),
  allowed: 'an address such as google_project.this.number or var.names["a"], or an unresolved cdktf value',
  remedies: ['${resource.attribute}, from the construct of the resource'],
}));
