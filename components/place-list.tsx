import { Hop, type PointAt } from '@/components/hop';
import type { Span } from '@/model/span';

interface PlaceListProps {
  places: (Span & { text: string })[];
  onPoint: PointAt;
}

/** Words of the page, each leading to its place. */
export function PlaceList({ places, onPoint }: PlaceListProps) {
  return (
    <ul class="places">
      {places.map((place) => (
        <li key={place.start} dir="auto">
          <Hop span={place} onPoint={onPoint}>
            {place.text}
          </Hop>
        </li>
      ))}
    </ul>
  );
}
