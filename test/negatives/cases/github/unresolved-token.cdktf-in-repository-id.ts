import * as cdktf from 'cdktf';
import { repositoryWith } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ repositoryId: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
