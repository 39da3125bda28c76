import { negatives } from './driver';

negatives('quickstart');
