using NexusBot.Core.Members;
using NexusBot.Modules.Rendering;

namespace NexusBot.Modules.Members;

/// <summary>The custom ids under what is kept of a member.</summary>
internal static class RecordsIds
{
    public const string Ask = "records:ask";
    public const string Keep = "records:keep";
    public const string ErasePattern = "records:erase:*";

    public static string Erase(Erasure erasure) => CustomId.Fill(ErasePattern, erasure.ToString());
}
