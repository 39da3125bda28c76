import { Format, hasOnly } from './format';
import { readTerraform } from '../terraform';

/** @see https://developer.hashicorp.com/terraform/language/syntax/json#content-outside-blocks */
const BLOCKS = new Set([
  '//', 'terraform', 'provider', 'resource', 'data', 'variable', 'output', 'locals', 'module', 'moved', 'import', 'removed', 'check', 'ephemeral', 'action',
]);

export const TERRAFORM_CONFIGURATION: Format = {
  name: 'a Terraform configuration in JSON (cdktf synth: cdktf.out/stacks/*/cdk.tf.json)',
  recognises: (json) => hasOnly(json, BLOCKS) && Object.keys(json).some((key) => key !== '//'),
  read: readTerraform,
};
