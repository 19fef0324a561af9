import type { Measure, MeasureDefinition, MeasureState } from './measure.ts';
import type { SideEffect, SideEffectState } from './side-effect.ts';

export interface MeasureFilter {
  readonly edition: number;
  /** One of its places is this one, lies in it, or is what it lies in. */
  readonly around?: string;
  /** One of its places is one of these or lies in one; undefined: everywhere. */
  readonly areas?: readonly string[];
  readonly openOnly?: boolean;
  readonly limit: number;
}

interface Deed {
  readonly id: string;
  readonly staffId: string;
  readonly at: number;
}

/** Measures with everything that was ever said of them: appended, never changed. Every deed leaves an entry of ids in the trail. */
export interface MeasuresStore {
  /** Writes it down, or writes it down anew beside what stood there. */
  save(m: Deed & MeasureDefinition & { readonly edition: number; readonly placeIds: readonly string[] }): Promise<void>;
  /** False when it stood elsewhere meanwhile: nothing was stored. */
  step(s: Deed & { readonly from: MeasureState; readonly to: MeasureState; readonly why: string }): Promise<boolean>;
  /** False when as many choices as `after` no longer stand there. */
  choose(
    c: Deed & {
      readonly after: number;
      readonly placeIds: readonly string[];
      readonly because: string;
      readonly afterOutcome: boolean;
    },
  ): Promise<boolean>;
  noteSideEffect(
    e: Deed & Omit<SideEffect, 'id' | 'by' | 'at' | 'state'> & { readonly effectId: string },
  ): Promise<void>;
  /** False when there is no such side effect. */
  judgeSideEffect(e: Deed & { readonly effectId: string; readonly state: SideEffectState }): Promise<boolean>;
  measure(id: string): Promise<Measure | undefined>;
  /** The latest start first. */
  measures(filter: MeasureFilter): Promise<readonly Measure[]>;
}
