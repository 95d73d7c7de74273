import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Workbook } from "../../../rbm/workbook/workbook.ts";
import type { Place } from "../file-book.ts";
import { SheetPreview } from "../SheetPreview.tsx";

export interface SourcePreviewProps {
  readonly workbook: Workbook;
  readonly place: Place;
  onPlace(place: Place): void;
  onClose(): void;
}

/** The workbook as somebody made it, at a cell that was gone to. The focus stays where it was, so that the next one can be gone to. */
export function SourcePreview({ workbook, place, onPlace, onClose }: SourcePreviewProps): JSX.Element {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.scrollIntoView({ block: "nearest" }), [place]);
  return (
    <div class="source" ref={top}>
      <div class="between">
        <h2 class="quiet small">The workbook as it was dropped</h2>
        <button type="button" class="btn" onClick={onClose}>
          Back to the columns
        </button>
      </div>
      <SheetPreview
        workbook={workbook}
        issues={[]}
        isFixed={() => false}
        place={place}
        about="Read-only preview."
        isTitled={false}
        onPlace={onPlace}
        onIssue={() => {}}
      />
    </div>
  );
}
