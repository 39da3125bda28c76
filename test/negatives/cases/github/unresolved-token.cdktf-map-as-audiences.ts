import * as cdktf from 'cdktf';
import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ audiences: untyped(cdktf.Token.asStringMap({ resolve: () => ({}) })) });
