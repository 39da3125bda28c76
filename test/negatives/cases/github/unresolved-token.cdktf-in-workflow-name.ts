import * as cdktf from 'cdktf';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ name: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
