import { readCloudFormation } from './cloudformation';
import { asObject } from './json';
import { Resource } from './resource';
import { readTerraform } from './terraform';
import { unknownArtifact } from '../internal/catalogue/artifacts';
import { show } from '../internal/errors';

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
const CLOUDFORMATION = [
  'AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Transform', 'Resources', 'Outputs', 'Hooks',
];
/** @see https://developer.hashicorp.com/terraform/language/syntax/json#content-outside-blocks */
const TERRAFORM = ['terraform', 'provider', 'resource', 'data', 'variable', 'output', 'locals', 'module', 'moved', 'import', 'removed', 'check', 'ephemeral'];

/**
 * The resources of a parsed file, whichever engine wrote it; `source` names the file in explanations and errors.
 * Throws `unknown-artifact` for anything but a CloudFormation template or a Terraform JSON configuration.
 */
export function readArtifact(json: unknown, source: string): Resource[] {
  const keys = Object.keys(asObject(json) ?? {});
  const isCloudFormation = keys.some((key) => CLOUDFORMATION.includes(key));
  const isTerraform = keys.some((key) => TERRAFORM.includes(key));
  if (isCloudFormation === isTerraform) throw unknownArtifact(source, asObject(json) ? `an object with the keys ${show(keys)}` : show(json));
  return isCloudFormation ? readCloudFormation(json, source) : readTerraform(json, source);
}
