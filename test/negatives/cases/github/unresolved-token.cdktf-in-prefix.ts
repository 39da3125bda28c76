import * as cdktf from 'cdktf';
import { GitHubRepository } from '../../../../src/issuers/github';

export const wrong = () => GitHubRepository.fromSubClaimPrefix(cdktf.Lazy.stringValue({ produce: () => 'x' }));
