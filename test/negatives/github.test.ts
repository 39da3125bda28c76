import { negatives } from './driver';

negatives('github');
