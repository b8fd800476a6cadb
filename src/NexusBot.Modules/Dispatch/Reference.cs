namespace NexusBot.Modules.Dispatch;

/// <summary>What a member can quote when something went wrong, and an operator can find in the log.</summary>
internal static class Reference
{
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";   // no I, O, 0 or 1: they are read out and typed
    private const int Length = 6;

    public static string Of(ulong interactionId) => string.Create(Length, Mix(interactionId), static (code, bits) =>
    {
        for (var i = 0; i < code.Length; i++, bits >>= 5)
            code[i] = Alphabet[(int)(bits & 31)];
    });

    // Neighbouring snowflakes differ in few bits; their references should not look alike.
    private static ulong Mix(ulong id) => (id * 0x9E3779B97F4A7C15UL) >> 34;
}
