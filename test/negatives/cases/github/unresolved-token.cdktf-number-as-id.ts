import * as cdktf from 'cdktf';
import { repositoryWith, untyped } from '../../../issuers/github/wrong';

export const wrong = () => repositoryWith({ repositoryId: untyped(cdktf.Lazy.numberValue({ produce: () => 1 })) });
