import { Fn } from 'aws-cdk-lib';
import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().allowImpersonation(deploy(), Fn.importValue('service-account'));
