import { Format, hasOnly } from './format';
import { readCloudFormation } from '../cloudformation';
import { requireText } from '../json';
import { parseDocument } from '../parse-documents';

/** @see https://docs.aws.amazon.com/cli/latest/reference/cloudformation/get-template.html (2026-11-27) */
const KEYS = new Set(['TemplateBody', 'StagesAvailable']);

/** The command gives a template in JSON as an object, and one in YAML as text. */
export const CLOUDFORMATION_ANSWER: Format = {
  name: 'aws cloudformation get-template',
  recognises: (json) => hasOnly(json, KEYS) && Object.hasOwn(json, 'TemplateBody'),
  read: ({ TemplateBody: body }, place) => {
    const at = place.at('TemplateBody');
    if (typeof body === 'object') return readCloudFormation(body, at);
    const parsed = parseDocument(requireText(body, at, 'a template, or its text'), at.text);
    return readCloudFormation(parsed.json, at);
  },
};
