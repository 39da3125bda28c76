import { Fn } from 'aws-cdk-lib';
import { deploy, pool } from '../../../fixtures/gcp-negative';

export const wrong = () => pool().impersonate(deploy(), Fn.importValue('service-account'));
