namespace Discord.Interactions;

/// <summary>What has to be so in a program that is trimmed or compiled ahead of time.</summary>
internal static class Trimming
{
    public const string KeptWhole = "The assembly of the modules is kept whole: the types in their methods' signatures are found by reflection.";
    public const string MadeAtRunTime = "The converter is made for each type that is met; a program that is compiled ahead of time adds one for each type.";
}
