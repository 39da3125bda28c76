import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('resource "azurerm_user_assigned_identity" "ci" {\n  name = "ci"\n}\n', 'main.tf');
