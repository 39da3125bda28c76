import * as cdktf from 'cdktf';
import { GitHubIssuer } from '../../../../src/issuers/github';

export const wrong = () => GitHubIssuer.server(cdktf.Lazy.stringValue({ produce: () => 'x' }), '3.20');
