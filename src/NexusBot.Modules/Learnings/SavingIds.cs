using System.Globalization;
using NexusBot.Core;
using NexusBot.Core.Learnings;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of saving a message: a pattern for the handler, and beside it what fills it.</summary>
internal static class SavingIds
{
    public const string KindPattern = "saving:kind:*";
    public const string FormPattern = "saving:form:*:*";
    public const string AgainPattern = "saving:again:*";
    public const string YesPattern = "saving:yes:*";
    public const string NoPattern = "saving:no:*";

    public static string Kind(SavingId saving) => CustomId.Fill(KindPattern, saving.ToString());

    public static string Form(SavingId saving, LearningKind kind) =>
        CustomId.Fill(FormPattern, saving.ToString(), ((int)kind).ToString(CultureInfo.InvariantCulture));

    public static string Again(string draft) => CustomId.Fill(AgainPattern, draft);

    public static string Yes(SavingId saving) => CustomId.Fill(YesPattern, saving.ToString());

    public static string No(SavingId saving) => CustomId.Fill(NoPattern, saving.ToString());
}
