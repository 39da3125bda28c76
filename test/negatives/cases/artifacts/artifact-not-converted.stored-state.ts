import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('{"version":4,"terraform_version":"1.12.2","serial":7,"lineage":"0d3c","resources":[]}', 'terraform.tfstate');
