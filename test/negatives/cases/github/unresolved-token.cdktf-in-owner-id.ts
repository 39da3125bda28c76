import * as cdktf from 'cdktf';
import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ ownerId: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
