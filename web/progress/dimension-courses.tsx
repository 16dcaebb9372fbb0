import type { DimensionCourse, Progress, Trend } from '../../server/domain/progress.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { trendText } from '../ui/trend-text.ts';
import { CourseChart, type Talk } from './course-chart.tsx';
import { useProgressTexts } from './texts.ts';

type Props = { rubrics: Progress['rubrics']; talks: ReadonlyMap<string, Talk> };

/** The dimensions over time, the default rubric's first; others under their own names. */
export function DimensionCourses({ rubrics, talks }: Props) {
  const m = useProgressTexts();
  const format = useFormat();
  const { advisoryNote } = useMessages().debrief;
  const few = tooFewOfAll(rubrics);
  return (
    <section className="courses">
      <h2>{m.dimensions}</h2>
      <p className="quiet courses__note">{m.dimensionsNote}</p>
      {few !== null && <p className="courses__few">{trendText(m, format, few)}</p>}
      {rubrics.map(({ rubric, dimensions }, index) => (
        <div key={rubric.id}>
          {index > 0 && <h3 className="courses__rubric">{rubric.title}</h3>}
          <div className="courses__all">
            {dimensions.map((course) => (
              <Course key={course.dimension} course={course} talks={talks} level={index > 0 ? 4 : 3} quiet={few !== null} />
            ))}
          </div>
        </div>
      ))}
      {rubrics.some(({ dimensions }) => dimensions.some((course) => course.advisory)) && (
        <p className="quiet">{advisoryNote}</p>
      )}
    </section>
  );
}

type CourseProps = {
  course: DimensionCourse;
  talks: ReadonlyMap<string, Talk>;
  level: 3 | 4;
  /** Nothing is said of a direction: it has been said of all. */
  quiet: boolean;
};

function Course({ course, talks, level, quiet }: CourseProps) {
  const m = useProgressTexts();
  const { dimensions, debrief } = useMessages();
  const { advisory } = debrief;
  const title = dimensions[course.dimension] ?? course.title;
  const format = useFormat();
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <section className="courses__one">
      <Heading>{title}</Heading>
      {course.level === null ? (
        <p className="quiet">{m.noneYet}</p>
      ) : (
        <>
          <p className="courses__mean">
            <strong>{m.mean(format.level(course.level))}</strong>{' '}
            <span className="quiet">
              {m.from(course.n, course.points.length)}
              {course.advisory && ` · ${advisory}`}
            </span>
          </p>
          {!quiet && <p className="courses__trend">{trendText(m, format, course.trend)}</p>}
          {course.points.length > 1 && <CourseChart title={title} course={course} talks={talks} />}
        </>
      )}
    </section>
  );
}

/** The trend of the dimension that has most to go by, where even that is too little: said once for all of them. */
function tooFewOfAll(rubrics: Progress['rubrics']): Trend | null {
  const trends = rubrics.flatMap(({ dimensions }) => dimensions.map(({ trend }) => trend));
  const [most] = trends.toSorted((a, b) => b.conversations - a.conversations);
  return most?.direction === 'too-few' ? most : null;
}
