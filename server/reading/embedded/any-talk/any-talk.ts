import type { Scene } from '../scene.ts';
import { readAskedOn } from './asked-on.ts';
import { readBuilding } from './building.ts';
import { isCanvassing, readCanvassing } from './canvassing.ts';
import { readHeard } from './heard.ts';
import { readTellingOff } from './telling-off.ts';

/**
 * Judges talk of another kind than selling: comfort, counsel, teaching, questioning, asking for a cause. The detectors learned nothing of
 * it, and the cues were written for sellers; so this looks at what the reply does with the turn before, by its build. `share` 0..1: how far
 * the talk is of another kind; with 0, and where there is a fact sheet, nothing changes.
 */
export function readAnyTalk(scene: Scene, share: number): void {
  if (share <= 0 || scene.facts) return;
  readTellingOff(scene, share);
  const canvassing = isCanvassing(scene);
  if (!canvassing) readBuilding(scene, share);
  readHeard(scene, share, canvassing);
  readAskedOn(scene, share);
  if (canvassing) readCanvassing(scene, share);
}
