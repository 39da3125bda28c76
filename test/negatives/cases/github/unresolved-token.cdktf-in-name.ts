import * as cdktf from 'cdktf';
import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ name: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
