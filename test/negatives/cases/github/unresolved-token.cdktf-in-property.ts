import * as cdktf from 'cdktf';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ customProperties: [{ name: 'tier', value: cdktf.Lazy.stringValue({ produce: () => 'x' }), organizationOnly: true }] });
