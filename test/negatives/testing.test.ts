import { negatives } from './driver';

negatives('testing');
