import * as cdktf from 'cdktf';
import { workflowWith } from '../../../issuers/github/wrong';

/** cdktf resolves it there too. */
export const wrong = () => workflowWith({ environment: `prod-${cdktf.Lazy.numberValue({ produce: () => 1 })}` });
