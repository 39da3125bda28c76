import * as cdktf from 'cdktf';
import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server({ hostname: cdktf.Lazy.stringValue({ produce: () => 'x' }), version: '3.20' });
