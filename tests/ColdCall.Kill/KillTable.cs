using System.Globalization;
using System.Text;
using KillNode;

namespace ColdCall.Kill;

/// <summary>What is printed at the end of a run.</summary>
internal static class KillTable
{
    public static string Of(IReadOnlyList<KillOutcome> outcomes)
    {
        var text = new StringBuilder();
        text.AppendLine("point                     times  broken  longest until known  longest until settled");
        foreach (IGrouping<KillPoint, KillOutcome> point in outcomes.GroupBy(outcome => outcome.Case.Point).OrderBy(group => group.Key))
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{(int)point.Key,2}  {point.Key}");
            int broken = point.Count(outcome => outcome.Broken.Count > 0);
            double known = point.Max(outcome => outcome.Known).TotalSeconds;
            double settled = point.Max(outcome => outcome.Settled).TotalSeconds;
            text.AppendLine(CultureInfo.InvariantCulture, $"{name,-24}  {point.Count(),5}  {broken,6}  {known,17:0.0} s  {settled,19:0.0} s");
        }

        int all = outcomes.Count(outcome => outcome.Broken.Count > 0);
        return text.AppendLine(CultureInfo.InvariantCulture, $"{outcomes.Count} kills, {all} broken").ToString();
    }
}
