namespace Discord.Interactions;

/// <summary>Why what is found by reflection is there in a program that was trimmed.</summary>
internal static class KeptWhole
{
    public const string Promise = "The assembly of the modules is kept whole: the types in their methods' signatures are found by reflection.";
}
