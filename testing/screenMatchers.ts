// Matchers of elements, such as toBeVisible. Loading them takes longer than many a test file without a screen.
import '@testing-library/jest-dom'
