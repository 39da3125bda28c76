import { terraformText } from '../../../../src/internal/terraform';

export const wrong = () => terraformText('projects/', { reference: 'var.a}${file("/etc/passwd")' });
