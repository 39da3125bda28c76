import * as cdktf from 'cdktf';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ environment: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
