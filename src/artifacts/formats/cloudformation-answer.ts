import { isTemplate } from './cloudformation-template';
import { Format, hasOnly } from './format';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { readCloudFormation } from '../cloudformation';
import { requireObject, requireText } from '../json';
import { parseDocument } from '../parse-documents';

/** @see https://docs.aws.amazon.com/cli/latest/reference/cloudformation/get-template.html (2026-11-27) */
const KEYS = new Set(['TemplateBody', 'StagesAvailable']);

/** The command gives a template in JSON as an object, and one in YAML as text. */
export const CLOUDFORMATION_ANSWER: Format = {
  name: 'aws cloudformation get-template',
  recognises: (json) => hasOnly(json, KEYS) && Object.hasOwn(json, 'TemplateBody'),
  read: ({ TemplateBody: body }, place) => {
    const at = place.at('TemplateBody');
    const json = typeof body === 'object' ? body : parseDocument(requireText(body, at, 'a template, or its text'), at.text).json;
    // What is no template would trust nobody, in silence.
    if (!isTemplate(requireObject(json, at, 'a template'))) throw malformedArtifact(at.text, json, 'a template: an object with Resources');
    return readCloudFormation(json, at);
  },
};
