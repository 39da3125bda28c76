import { Format, hasOnly, JsonObject } from './format';
import { readCloudFormation } from '../cloudformation';

/** CloudFormation refuses a template with any other. @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html */
const SECTIONS = new Set([
  'AWSTemplateFormatVersion', 'Description', 'Metadata', 'Parameters', 'Rules', 'Mappings', 'Conditions', 'Transform', 'Globals', 'Resources', 'Outputs', 'Hooks',
]);

/** Whether an object has the sections of a template and no others. */
export const isTemplate = (json: JsonObject) => hasOnly(json, SECTIONS);

export const CLOUDFORMATION_TEMPLATE: Format = {
  name: 'a CloudFormation template (cdk synth: cdk.out/*.template.json)',
  recognises: isTemplate,
  read: readCloudFormation,
};
