using System.Globalization;
using NexusBot.Core;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Learnings;

/// <summary>The custom ids of whatever changes a learning: a pattern for the handler, and beside it what fills it.</summary>
internal static class EditIds
{
    public const string PartPattern = "learning:part:*:*";
    public const string CodePattern = "learning:code:*";
    public const string PicturePattern = "learning:picture:*";
    public const string PutPattern = "learning:put:*:*:*:*";
    public const string PartAgainPattern = "learning:part-again:*";
    public const string DeletePattern = "learning:delete:*";
    public const string DeleteYesPattern = "learning:delete-yes:*";
    public const string UndoPattern = "learning:undo:*";
    public const string HistoryPattern = "learning:history:*";
    public const string VersionPattern = "learning:version:*";
    public const string RestorePattern = "learning:restore:*:*:*";

    public static string Part(LearningId learning, EditedPart part) => CustomId.Fill(PartPattern, learning.ToString(), part.ToString());

    public static string Code(LearningId learning) => CustomId.Fill(CodePattern, learning.ToString());

    public static string Picture(LearningId learning) => CustomId.Fill(PicturePattern, learning.ToString());

    /// <param name="version">The one that the member sees.</param>
    /// <param name="index">Which code example.</param>
    public static string Put(LearningId learning, int version, EditedPart part, int index) =>
        CustomId.Fill(PutPattern, learning.ToString(), Number(version), part.ToString(), Number(index));

    public static string PartAgain(string draft) => CustomId.Fill(PartAgainPattern, draft);

    public static string Delete(LearningId learning) => CustomId.Fill(DeletePattern, learning.ToString());

    public static string DeleteYes(LearningId learning) => CustomId.Fill(DeleteYesPattern, learning.ToString());

    public static string Undo(LearningId learning) => CustomId.Fill(UndoPattern, learning.ToString());

    public static string History(LearningId learning) => CustomId.Fill(HistoryPattern, learning.ToString());

    public static string Version(LearningId learning) => CustomId.Fill(VersionPattern, learning.ToString());

    /// <param name="seen">The version that is the latest as the member sees it.</param>
    public static string Restore(LearningId learning, int seen, int number) =>
        CustomId.Fill(RestorePattern, learning.ToString(), Number(seen), Number(number));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
