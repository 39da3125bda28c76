import * as cdktf from 'cdktf';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ events: cdktf.Lazy.listValue({ produce: () => ['push'] }) });
